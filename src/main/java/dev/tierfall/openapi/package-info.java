/**
 * What the HTTP interface says of itself: the words of every operation and parameter, in one file, and the OpenAPI
 * document that is made of them and of the controllers' own records.
 */
@ApplicationModule(allowedDependencies = {"access", "web", "model"})
@NullMarked
package dev.tierfall.openapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
