package dev.tierfall.intake.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The bytes of one entry, never more than the zip's directory promises, and at their end held to its checksum. Closes
 * its zip.
 */
final class ZipEntryStream extends FilterInputStream {

    private final ZipFile file;
    private final ZipArchiveEntry entry;
    private final CRC32 sum = new CRC32();
    private long count;

    ZipEntryStream(ZipFile file, ZipArchiveEntry entry) throws IOException {
        super(file.getInputStream(entry));
        this.file = file;
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got = super.read(into, offset, length);
        if (got < 0) {
            if (count != entry.getSize() || sum.getValue() != entry.getCrc()) {
                throw new IOException("its size or its checksum is not what the zip says");
            }
            return got;
        }
        sum.update(into, offset, got);
        count += got;
        if (count > entry.getSize()) {
            throw new IOException("it is too large: it unpacks to more than the zip says");
        }
        return got;
    }

    @Override
    public long skip(long wanted) throws IOException {
        byte[] skipped = new byte[(int) Math.min(wanted, 1 << 13)];
        return Math.max(read(skipped, 0, skipped.length), 0);
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            file.close();
        }
    }
}
