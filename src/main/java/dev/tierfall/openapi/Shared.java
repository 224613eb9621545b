package dev.tierfall.openapi;

import dev.tierfall.model.Rejection;
import tools.jackson.databind.node.ObjectNode;

/** What all operations share: how somebody signs in, and the form of every refusal. */
final class Shared {

    private static final String PROBLEM = "Problem";

    private Shared() {}

    /** Either of the two opens whatever is not open to anyone. */
    static void signingIn(ObjectNode document) {
        var either = document.putArray("security");
        either.addObject().putArray("session");
        either.addObject().putArray("token");
        ObjectNode schemes = document.withObject("components").putObject("securitySchemes");
        schemes.putObject("session")
                .put("type", "apiKey")
                .put("in", "cookie")
                .put("name", "TIERFALL")
                .put(
                        "description",
                        "Set by POST /api/v1/session. Whatever is not a GET also sends the value of the cookie"
                                + " XSRF-TOKEN in the header X-XSRF-TOKEN.");
        schemes.putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "The token of a running server, from server.json in its data directory.");
    }

    /** RFC 9457, with the mend. */
    static void problem(Shapes shapes) {
        ObjectNode problem = shapes.add(PROBLEM);
        ObjectNode properties = problem.withObject("properties");
        property(properties, "title", "string", "What kind of refusal it is");
        property(properties, "status", "integer", "The status of the answer, once more");
        property(properties, "detail", "string", "What is wrong");
        property(properties, "mend", "string", "What to do about it");
        property(properties, "instance", "string", "The path that was asked");
        property(properties, "more", "integer", "How many rejections there are besides");
        properties
                .putObject("rejections")
                .put("type", "array")
                .put("description", "What is wrong with files, line by line")
                .set("items", shapes.reference(Rejection.class));
        var required = problem.withArray("required");
        required.add("title").add("status").add("detail").add("mend");
        problem.putArray("examples")
                .addObject()
                .put("title", "Not understood")
                .put("status", 400)
                .put("detail", "hops 'many'")
                .put("mend", "give a whole number, 0 or more");
    }

    static ObjectNode refersToProblem(Shapes shapes) {
        return shapes.refersTo(PROBLEM);
    }

    private static void property(ObjectNode properties, String name, String type, String about) {
        properties.putObject(name).put("type", type).put("description", about);
    }
}
