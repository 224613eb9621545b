package dev.tierfall.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens a pack as somebody would who has only its description: with HKDF by hand, from HMAC (RFC 5869). */
public final class OpenedPack {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OpenedPack() {}

    /** What was sealed. Throws a {@link GeneralSecurityException} where a passphrase or a byte is another. */
    public static byte[] bytes(String page, String passphrase) throws GeneralSecurityException, IOException {
        String header = part(page, "header");
        JsonNode told = JSON.readTree(header);
        var spec = new PBEKeySpec(
                passphrase.toCharArray(),
                base64(told, "salt"),
                told.get("iterations").asInt(),
                256);
        byte[] secret = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        byte[] key = derived(secret, "tierfall pack key");
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, base64(told, "nonce")));
        cipher.updateAAD(header.getBytes(StandardCharsets.UTF_8));
        byte[] packed = cipher.doFinal(Base64.getDecoder().decode(part(page, "sealed")));
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    public static JsonNode json(String page, String passphrase) throws GeneralSecurityException, IOException {
        return JSON.readTree(bytes(page, passphrase));
    }

    /** The text of one of the page's two blocks of data. */
    public static String part(String page, String id) {
        Matcher block = Pattern.compile("<script type=\"[a-z/]+\" id=\"%s\">([^<]*)</script>".formatted(id))
                .matcher(page);
        if (!block.find()) {
            throw new AssertionError("no block " + id);
        }
        return block.group(1);
    }

    private static byte[] base64(JsonNode header, String member) {
        return Base64.getDecoder().decode(header.get(member).asString());
    }

    private static byte[] derived(byte[] secret, String info) throws GeneralSecurityException {
        byte[] extracted = hmac(new byte[32], secret);
        byte[] block = Arrays.copyOf(info.getBytes(StandardCharsets.UTF_8), info.length() + 1);
        block[info.length()] = 1;
        return hmac(extracted, block);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }
}
