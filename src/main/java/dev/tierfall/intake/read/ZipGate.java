package dev.tierfall.intake.read;

import dev.tierfall.intake.cell.Shown;
import dev.tierfall.model.Rejected;
import dev.tierfall.model.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The one gate through which a zip or a workbook comes in. Nothing is ever unpacked to a disk: entries are read in
 * place, as streams that give no more than the directory of the zip promises, and what it promises is held to limits
 * first.
 */
final class ZipGate {

    static final int MOST_ENTRIES = 1_000;
    static final long MOST_BYTES = 1L << 30;
    static final int MOST_RATIO = 200;
    static final long RATIO_FROM = 16L << 20;

    /** A file in a zip: its path there, and its bytes. */
    record Entry(String path, long size, Content content) {

        /** The last part of its path, as messages name it. */
        String file() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** The folder that it stands in, with a slash at its end; empty at the root. */
        String folder() {
            return path.substring(0, path.lastIndexOf('/') + 1);
        }
    }

    private final Path zip;
    private final List<Rejection> rejections = new ArrayList<>();

    private ZipGate(Path zip) {
        this.zip = zip;
    }

    /** The files of a zip; throws {@link Rejected} with all that is wrong with it. */
    static List<Entry> entries(Path zip, String called) {
        var gate = new ZipGate(zip);
        try {
            gate.countEntries(called);
            List<Entry> entries = gate.readDirectory(called);
            if (!gate.rejections.isEmpty()) {
                throw new Rejected(gate.rejections, 0);
            }
            return entries;
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.of(called, "it can't be opened as a zip: " + e.getMessage(), "make it anew");
        }
    }

    /** By the virtual machine's own reader, which needs little memory however many entries there are. */
    private void countEntries(String called) throws IOException {
        try (var counted = new java.util.zip.ZipFile(zip.toFile())) {
            if (counted.size() > MOST_ENTRIES) {
                throw Refusal.of(
                        called,
                        "it holds %d entries, more than 1,000".formatted(counted.size()),
                        "leave out what is no CSV");
            }
        }
    }

    private List<Entry> readDirectory(String called) throws IOException {
        try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
            var entries = new ArrayList<Entry>();
            Set<String> seen = new HashSet<>();
            long bytes = 0;
            for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
                bytes += Math.max(entry.getSize(), 0);
                if (check(entry, seen.add(entry.getName())) && !entry.isDirectory()) {
                    entries.add(new Entry(entry.getName(), entry.getSize(), content(entry.getName())));
                }
            }
            if (bytes > MOST_BYTES && rejections.isEmpty()) {
                refuse(called, "it is too large: it unpacks to %,d bytes, more than 1 GB".formatted(bytes), "split it");
            }
            return entries;
        }
    }

    private boolean check(ZipArchiveEntry entry, boolean first) {
        int before = rejections.size();
        String name = entry.getName();
        String file = Shown.plain(name.substring(name.lastIndexOf('/') + 1));
        if (!first) {
            refuse(
                    file,
                    "it stands twice in the zip, so that readers would differ in what they see",
                    "keep one of them");
        }
        if (leaves(name)) {
            refuse(
                    Shown.plain(name),
                    "its path leaves the zip",
                    "pack the files at the root of the zip or in one folder");
        }
        if (entry.isUnixSymlink()) {
            refuse(file, "it is a link, not a file", "pack the file itself");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            refuse(file, "it is encrypted", "pack it without a password");
        }
        checkSize(entry, file);
        return rejections.size() == before;
    }

    private void checkSize(ZipArchiveEntry entry, String file) {
        long size = entry.getSize();
        boolean bomb = size > RATIO_FROM && size > MOST_RATIO * entry.getCompressedSize();
        if (size > MOST_BYTES || bomb) {
            refuse(
                    file,
                    "it is too large: %,d bytes pack %,d; the limits are 1 GB, and a ratio of 200 above 16 MB"
                            .formatted(entry.getCompressedSize(), size),
                    "split it, or import the folder without packing it");
        }
    }

    /** Whether a path is absolute, climbs, or is written so that one system reads it as another path than the next. */
    private static boolean leaves(String name) {
        if (name.startsWith("/") || name.contains("\\") || name.contains(":") || name.indexOf('\0') >= 0) {
            return true;
        }
        for (String part : name.split("/")) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return true;
            }
        }
        return false;
    }

    private Content content(String name) {
        return () -> {
            ZipFile file = ZipFile.builder().setPath(zip).get();
            ZipArchiveEntry entry = file.getEntry(name);
            try {
                return new ZipEntryStream(file, entry);
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        };
    }

    private void refuse(String file, String message, String mend) {
        rejections.add(new Rejection(file, null, null, null, message, mend));
    }
}
