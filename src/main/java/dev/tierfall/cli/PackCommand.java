package dev.tierfall.cli;

import dev.tierfall.cli.door.Answer;
import dev.tierfall.cli.door.Door;
import dev.tierfall.cli.door.Stopped;
import dev.tierfall.model.Rejected;
import dev.tierfall.pack.seal.Passphrase;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        description = {
            "Writes one encrypted page for the hour in which nothing answers: it opens in a browser,",
            "without server, network or sign-in.",
            "",
            "The passphrase is asked for, or comes from --passphrase-file or TIERFALL_PACK_PASSPHRASE."
        })
final class PackCommand extends Asking {

    /** Never as an argument: arguments stand in process lists and histories. */
    private static final String VARIABLE = "TIERFALL_PACK_PASSPHRASE";

    private static final String ENDING = ".html";

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "A page, so it ends in .html.")
    private Path to = Path.of("");

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Its first line is the passphrase; only you may have the right to read it.")
    private @Nullable Path file;

    private String passphrase = "";

    @Override
    void check() {
        if (limit != null) {
            throw new Rejected("--limit %d".formatted(limit), "leave it out: a pack holds all that it has room for");
        }
        Path folder = to.toAbsolutePath().getParent();
        if (Files.isDirectory(to) || folder == null || !Files.isWritable(folder)) {
            throw new Rejected(
                    "'%s' can't be written".formatted(to),
                    "name a file in a folder that is there and may be written to");
        }
        if (!to.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
            throw new Rejected("'%s' does not end in .html".formatted(to), "write --to %s.html".formatted(to));
        }
        passphrase = file == null ? given() : Passphrase.in(file).text();
    }

    private String given() {
        String variable = world().environment().get(VARIABLE);
        return variable == null ? typed() : Passphrase.of(variable).text();
    }

    /** Twice, since a slip would be found only when the pack is needed. */
    private static String typed() {
        Console console = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .orElseThrow(() -> new Rejected(
                        "no passphrase, and no terminal to ask for it",
                        "write it into a file that only you may read and give --passphrase-file, or set " + VARIABLE));
        char[] first = console.readPassword("Passphrase for the pack: ");
        if (first == null) {
            throw new Stopped(Stopped.CANCELLED, "cancelled", "ask again when you like");
        }
        String text = Passphrase.of(new String(first)).text();
        char[] second = console.readPassword("Once more: ");
        if (second == null || !Arrays.equals(first, second)) {
            throw new Rejected("the two passphrases differ", "type the same one twice");
        }
        return text;
    }

    @Override
    int ask(Door door) {
        String body = JsonMapper.builder().build().writeValueAsString(Map.of("passphrase", passphrase));
        try (Answer answer = door.post("/packs", "application/json", BodyPublishers.ofString(body))) {
            String digest = keep(answer.body());
            if (!common.quiet) {
                err().println("wrote %s (%,d kB)".formatted(to, Files.size(to) / 1000));
                err().println("sha256 %s; keep it apart from the file, for it shows whether the file was changed"
                        .formatted(digest));
            }
        } catch (IOException e) {
            throw new Stopped(
                    Stopped.FAILED, "'%s' was not written: %s".formatted(to, e.getMessage()), "see to the free space");
        }
        return Stopped.DONE;
    }

    /** Whole or not at all, and readable for its owner only; answers its digest. */
    private String keep(InputStream body) throws IOException {
        Path part = Files.createTempFile(to.toAbsolutePath().getParent(), "." + to.getFileName(), ".part");
        try (var page = new DigestInputStream(body, sha256())) {
            write(page, part);
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
            return HexFormat.of().formatHex(page.getMessageDigest().digest());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Into the file that was made for it, whose rights it keeps. */
    private static void write(InputStream page, Path part) throws IOException {
        try (OutputStream out = Files.newOutputStream(part)) {
            page.transferTo(out);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
