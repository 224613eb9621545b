package dev.tierfall.pack;

import dev.tierfall.model.Rejected;
import dev.tierfall.pack.KeptPacks.Failure;
import dev.tierfall.pack.KeptPacks.Made;
import dev.tierfall.pack.seal.Passphrase;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/packs}: one encrypted file for the hour in which nothing answers, and how the nightly ones fare. */
@Lazy
@RestController
@RequestMapping("/api/v1/packs")
class PackController {

    private final Packs packs;
    private final KeptPacks kept;
    private final PackSettings settings;

    PackController(Packs packs, KeptPacks kept, PackSettings settings) {
        this.packs = packs;
        this.kept = kept;
        this.settings = settings;
    }

    /**
     * How the packs fare that are made by themselves.
     *
     * @param scheduled whether any are
     * @param newest null where there is none
     * @param failure what went wrong since; null where nothing did
     */
    record Standing(
            boolean scheduled,
            @Nullable Made newest,
            @Nullable Failure failure) {}

    /** What is to open it. */
    record Wanted(@Nullable String passphrase) {}

    @PostMapping
    ResponseEntity<Resource> make(@RequestBody Wanted wanted, Principal who) {
        if (wanted.passphrase() == null) {
            throw new Rejected("no passphrase", "send {\"passphrase\": \"…\"}");
        }
        byte[] page = packs.make(Passphrase.of(wanted.passphrase()), who.getName());
        String disposition = ContentDisposition.attachment()
                .filename("tierfall-pack.html", StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(new ByteArrayResource(page));
    }

    @GetMapping
    Standing standing() {
        return new Standing(settings.wanted(), kept.newest().orElse(null), kept.failure());
    }
}
