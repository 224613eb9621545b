/**
 * What has to come in and when: the eleven documents of each contract with how each stands, the days that are coming,
 * and those days as a calendar that anybody's calendar program can subscribe to.
 */
@NullMarked
package dev.tierfall.contract.due;

import org.jspecify.annotations.NullMarked;
