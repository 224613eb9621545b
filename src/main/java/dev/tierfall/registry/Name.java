package dev.tierfall.registry;

/**
 * One way in which a thing on the map is called.
 *
 * @param by what the text is: name, alias, id, lei, domain or product
 * @param plain the text as {@link Spelling#plain} makes it
 */
record Name(String ref, String by, String text, String plain) {

    static Name of(String ref, String by, String text) {
        return new Name(ref, by, text, Spelling.plain(text));
    }
}
