package dev.tierfall.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;

/**
 * The page's files. A browser asks each time whether its copy still holds, and a tag of the content answers: no file is
 * ever stale after an update, and no build step has to put versions into names.
 */
@Configuration
class StaticFiles implements WebMvcConfigurer {

    /** The addresses of the single page; it reads the rest of its state from the query string. */
    static final List<String> PAGES = List.of(
            "/",
            "/map",
            "/vendors",
            "/vendors/{id}",
            "/contracts",
            "/vendors/{id}/dossier",
            "/vendors/{id}/offboarding",
            "/concentration",
            "/exposure",
            "/incidents",
            "/incidents/{id}",
            "/paths",
            "/compare",
            "/checks",
            "/query",
            "/data",
            "/try",
            "/sign-in",
            "/set-up",
            "/admin");

    private final Map<String, String> tags = new ConcurrentHashMap<>();

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        PAGES.forEach(page -> registry.addViewController(page).setViewName("forward:/index.html"));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        tagged(registry.addResourceHandler("/webjars/**")
                        .addResourceLocations("classpath:/META-INF/resources/webjars/"))
                .resourceChain(true)
                .addResolver(new LiteWebJarsResourceResolver());
        tagged(registry.addResourceHandler("/**").addResourceLocations("classpath:/static/"));
    }

    private ResourceHandlerRegistration tagged(ResourceHandlerRegistration files) {
        return files.setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(this::tag);
    }

    /** Weak, since the server compresses on the way out and Tomcat leaves strongly tagged content uncompressed. */
    private String tag(Resource file) {
        try {
            return tags.computeIfAbsent(file.getURL() + "@" + file.lastModified(), key -> "W/\"" + digest(file) + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Resource file) {
        try (InputStream in = file.getInputStream()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
