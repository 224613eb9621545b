package dev.tierfall.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What Tomcat refuses before any filter sees it, such as a request line with raw brackets, gets a problem detail as
 * well; and whoever answers can tell when the asker has hung up.
 */
@Configuration
class Container {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTomcat() {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> watchedLines() {
        return tomcat -> tomcat.setProtocol(Line.Http.class.getName());
    }

    /** Named to Tomcat by its class, so it must be public and have no arguments. */
    public static final class ProblemValve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                Headers.ALWAYS.forEach(response::setHeader);
                response.setContentType("application/problem+json");
                response.getReporter().write("""
                        {"title": "Not understood", "status": %d, \
                        "detail": "the request can't be read as HTTP, or is too long", \
                        "mend": "ask for less at once, and encode what is not a letter or digit, as %%5B for ["}\
                        """.formatted(status));
                response.finishResponse();
            } catch (IOException e) {
                containerLog.debug("The asker is gone", e);
            }
        }
    }
}
