package dev.tierfall.intake.read;

import dev.tierfall.model.Rejected;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a workbook's XML once before the library does, and refuses what would make the library use memory or time
 * without bound: cells far to the right, endless texts, formulas by the thousand; and document types, where entities
 * would be.
 */
final class PartGate {

    private static final XMLInputFactory FACTORY = factory();
    private static final long MOST_BYTES_BESIDE_SHEETS = 256L << 20;
    private static final int LONGEST_RUN = 1 << 20;
    private static final int MOST_ARRAY_FORMULAS = 1_000;
    private static final int LONGEST_FORMULA = 1 << 13;

    private final String called;
    private int row;
    private long characters;
    private int arrayFormulas;
    private boolean formula;
    private boolean shared;
    private long sharedTexts;
    private long highestShared = -1;

    PartGate(String called) {
        this.called = called;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Holds all parts to the limits, and the numbers by which cells name shared texts to how many there are. */
    void check(List<ZipGate.Entry> entries) {
        entries.forEach(this::check);
        if (highestShared >= sharedTexts) {
            row = 0;
            throw refusal("a cell names the shared text %d of %d".formatted(highestShared + 1, sharedTexts));
        }
    }

    private void check(ZipGate.Entry entry) {
        row = 0;
        String path = entry.path().toLowerCase(Locale.ROOT);
        if (!path.endsWith(".xml") && !path.endsWith(".rels")) {
            return;
        }
        if (!path.contains("worksheets/") && entry.size() > MOST_BYTES_BESIDE_SHEETS) {
            throw Refusal.of(called, entry.file() + " in it is too large: more than 256 MB", "split the workbook");
        }
        try (InputStream in = new Runs(entry.content().open())) {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            while (xml.hasNext()) {
                event(xml, xml.next());
            }
        } catch (IOException | XMLStreamException | NumberFormatException e) {
            throw Refusal.of(
                    called,
                    "%s in it is no XML: %s".formatted(entry.file(), e.getMessage()),
                    "open it in a spreadsheet program and save it again as .xlsx");
        }
    }

    private void event(XMLStreamReader xml, int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw refusal("it declares a document type, which no workbook needs");
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                characters += xml.getTextLength();
                if (characters > (formula ? LONGEST_FORMULA : 2L * Table.MOST_CHARACTERS)) {
                    throw refusal(
                            formula
                                    ? "a formula holds more than 8,192 characters"
                                    : "a cell holds more than 65,536 characters");
                }
            }
            default -> {}
        }
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "row" -> row++;
            case "c" -> {
                characters = 0;
                formula = false;
                shared = "s".equals(xml.getAttributeValue(null, "t"));
                checkColumn(xml.getAttributeValue(null, "r"));
            }
            case "f" -> {
                characters = 0;
                formula = true;
                if ("array".equals(xml.getAttributeValue(null, "t")) && ++arrayFormulas > MOST_ARRAY_FORMULAS) {
                    throw refusal("it holds more than 1,000 array formulas");
                }
            }
            case "v", "is" -> {
                characters = 0;
                formula = false;
                highestShared = shared ? Math.max(highestShared, Long.parseLong(xml.getElementText())) : highestShared;
            }
            case "si" -> {
                characters = 0;
                sharedTexts++;
            }
            case "t", "r", "rPr" -> {}
            default -> characters = 0;
        }
    }

    /** A1 to ALL1000000: the columns of a reference are counted without trusting its length. */
    private void checkColumn(@Nullable String reference) {
        long column = 0;
        for (int i = 0; reference != null && i < reference.length() && column <= Table.MOST_COLUMNS; i++) {
            int letter = Character.digit(reference.charAt(i), 36) - 9;
            if (letter >= 1) {
                column = column * 26 + letter;
            }
        }
        if (column > Table.MOST_COLUMNS) {
            throw refusal("a row has a cell beyond column 1,000; 1,000 columns are the most");
        }
    }

    private Rejected refusal(String message) {
        return Refusal.at(called, row == 0 ? null : row, message, "take it out and save the workbook again");
    }

    /** Refuses a piece of XML that runs on without a new tag, which a parser would have to keep whole. */
    private static final class Runs extends FilterInputStream {

        private int run;

        Runs(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = super.read(into, offset, length);
            for (int i = offset; i < offset + got; i++) {
                run = into[i] == '<' ? 0 : run + 1;
                if (run > LONGEST_RUN) {
                    throw new IOException("a text or a tag in it is longer than 1 MB");
                }
            }
            return got;
        }
    }
}
