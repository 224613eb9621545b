package dev.tierfall.pack.seal;

/**
 * A text under a passphrase.
 *
 * @param header what is needed to open it, as JSON; bound to the rest, so that neither can be changed by itself
 * @param base64 what is encrypted, and its tag
 */
record Sealed(String header, String base64) {}
