package dev.tierfall.pack.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts with what every browser opens without a library (W3C Web Cryptography): PBKDF2 with SHA-256 makes a secret
 * of the passphrase, HKDF two of that, one to encrypt with AES-256-GCM (NIST SP 800-38D) and one that tells a wrong
 * passphrase from a changed file. Salt and nonce are new each time, so a key is never used twice.
 */
final class Sealing {

    /** OWASP asks for 600,000; a laptop takes well under a second for this. */
    static final int ITERATIONS = 1_000_000;

    static final String KEY = "tierfall pack key";
    static final String CHECK = "tierfall pack check";

    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int CHECK_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {}

    /** @param madeAt stands in the clear, so that a pack's age is seen before it is opened */
    static Sealed seal(byte[] plain, Passphrase passphrase, Instant madeAt) {
        byte[] salt = random(SALT);
        byte[] nonce = random(NONCE);
        byte[] secret = secret(passphrase, salt);
        try {
            String header = header(madeAt, salt, nonce, derived(secret, CHECK, CHECK_BYTES));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] key = derived(secret, KEY, KEY_BITS / Byte.SIZE);
            cipher.init(
                    Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce), RANDOM);
            Arrays.fill(key, (byte) 0);
            cipher.updateAAD(header.getBytes(StandardCharsets.UTF_8));
            return new Sealed(header, Base64.getEncoder().encodeToString(cipher.doFinal(plain)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK 25 has AES-GCM and HKDF", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static byte[] secret(Passphrase passphrase, byte[] salt) {
        var spec = new PBEKeySpec(passphrase.characters(), salt, ITERATIONS, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] derived(byte[] secret, String info, int bytes) throws GeneralSecurityException {
        var wanted =
                HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info.getBytes(StandardCharsets.UTF_8), bytes);
        return KDF.getInstance("HKDF-SHA256").deriveData(wanted);
    }

    /** Its very characters are bound to what is encrypted; none of them means anything to HTML. */
    private static String header(Instant madeAt, byte[] salt, byte[] nonce, byte[] check) {
        var base64 = Base64.getEncoder();
        return ("{\"format\":1,\"madeAt\":\"%s\",\"kdf\":\"PBKDF2-SHA-256\",\"iterations\":%d,\"salt\":\"%s\","
                        + "\"cipher\":\"AES-256-GCM\",\"nonce\":\"%s\",\"check\":\"%s\"}")
                .formatted(
                        madeAt,
                        ITERATIONS,
                        base64.encodeToString(salt),
                        base64.encodeToString(nonce),
                        base64.encodeToString(check));
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
