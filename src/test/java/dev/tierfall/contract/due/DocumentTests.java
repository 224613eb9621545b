package dev.tierfall.contract.due;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierfall.contract.book.Piece;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One of the eleven documents on 22 November 2026, by the pieces that came in. */
class DocumentTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String ITEM = "CISA-RC-O2.7";

    @Test
    void isMissingWhereNoPieceIsThere() {
        assertThat(Document.of(ITEM, "Vetting", List.of(), TODAY))
                .isEqualTo(
                        new Document(ITEM, "Vetting", "missing", null, null, null, null, null, null, null, null, null));
        assertThat(Document.of("CISA-RC-O2.8", "Transition", List.of(piece("ev-1", "accepted", null)), TODAY)
                        .status())
                .isEqualTo("missing");
    }

    @Test
    void expiresTheDayAfterItsLast() {
        assertThat(of(piece("ev-1", "accepted", "2026-11-22")))
                .returns("accepted", Document::status)
                .returns(0L, Document::days);
        assertThat(of(piece("ev-1", "accepted", "2026-11-21")))
                .returns("expired", Document::status)
                .returns(-1L, Document::days);
        assertThat(of(piece("ev-1", "accepted", null)))
                .returns("accepted", Document::status)
                .returns(null, Document::days);
        assertThat(of(piece("ev-1", "received", "2026-11-21")).status()).isEqualTo("received");
    }

    @Test
    void standsAsThePieceThatGetsFurthest() {
        Piece expired = piece("ev-1", "accepted", "2026-01-01");
        Piece rejected = piece("ev-2", "rejected", null);
        Piece untold = piece("ev-3", null, null);
        Piece requested = piece("ev-4", "requested", null);
        Piece received = piece("ev-5", "received", null);
        Piece accepted = piece("ev-6", "accepted", "2027-01-01");

        assertThat(of(rejected).status()).isEqualTo("rejected");
        assertThat(of(rejected, expired).status()).isEqualTo("expired");
        assertThat(of(rejected, expired, untold).status()).isEqualTo("unknown");
        assertThat(of(rejected, expired, untold, requested).status()).isEqualTo("requested");
        assertThat(of(expired, requested, received).status()).isEqualTo("received");
        assertThat(of(received, expired, accepted).ref()).isEqualTo("evidence:ev-6");
    }

    @Test
    void isTheOneThatIsValidLongest() {
        Piece shorter = piece("ev-1", "accepted", "2027-01-01");
        Piece longer = piece("ev-2", "accepted", "2028-01-01");

        assertThat(of(shorter, longer).ref()).isEqualTo("evidence:ev-2");
        assertThat(of(longer, shorter).ref()).isEqualTo("evidence:ev-2");
    }

    private static Document of(Piece... pieces) {
        return Document.of(ITEM, "Vetting", Arrays.asList(pieces), TODAY);
    }

    private static Piece piece(String id, @Nullable String status, @Nullable String until) {
        return new Piece(
                "contract:k-1", ITEM, "evidence:" + id, "contract:k-1", status, until, null, null, null, null, "x");
    }
}
