package dev.tierfall.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The picture in the README is the page itself with the example map. Taken anew with {@code mvn test
 * -Dtest=ReadmePictureIT -Dtierfall.write-docs=true}.
 */
class ReadmePictureIT {

    private static final Path PICTURE = Path.of("docs/map.png");

    @BeforeAll
    static void show() {
        Chromium.browser();
        ShownMap.only(ShownMap.EXAMPLE);
    }

    @AfterAll
    static void clear() {
        ShownMap.empty();
    }

    @Test
    void showsTheExampleWithItsProviderFallen() throws IOException {
        try (Reader reader = Reader.administrator()) {
            reader.in(ColorScheme.LIGHT, 1440).page().setViewportSize(1440, 1080);
            reader.open("/map?as-of=2026-11-23&from=vendor:halden-msp");
            assertThat(reader.heading().textContent()).startsWith("If Halden Managed Services falls, 7 of 9 ");
            byte[] taken = reader.page().screenshot(new Page.ScreenshotOptions());
            if (Boolean.getBoolean("tierfall.write-docs")) {
                Files.write(PICTURE, taken);
            }
        }
        var picture = ImageIO.read(PICTURE.toFile());
        assertThat(picture.getWidth()).isEqualTo(1440);
        assertThat(picture.getHeight()).isEqualTo(1080);
        assertThat(Files.readString(Path.of("README.md"))).contains("](" + PICTURE + ")");
    }
}
