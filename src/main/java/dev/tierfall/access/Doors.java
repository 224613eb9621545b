package dev.tierfall.access;

import dev.tierfall.access.Permissions.Permission;
import dev.tierfall.web.Problem;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** The one chain of filters before everything. Nothing under /api answers unless {@link Permissions} says to whom. */
@Configuration
class Doors {

    /** The page's files are open: they hold no data, and the sign-in page is one of them. */
    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            StartToken start,
            Problem problem,
            CsrfTokenRepository tokens,
            Unlisted unlisted,
            Sessions sessions) {
        Denials denials = new Denials(problem);
        return http.headers(AbstractHttpConfigurer::disable) // dev.tierfall.web.Headers sets them, on errors too
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(Customizer.withDefaults())
                .addFilterBefore(new OutdatedFilter(sessions), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new BearerFilter(start, problem), AnonymousAuthenticationFilter.class)
                .csrf(csrf -> csrf.spa().csrfTokenRepository(tokens).ignoringRequestMatchers(BearerFilter::shown))
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(denials).accessDeniedHandler(denials))
                .authorizeHttpRequests(requests -> permit(requests, unlisted))
                .build();
    }

    private static void permit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Unlisted unlisted) {
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll();
        for (Permission permission : Permissions.ALL) {
            var asked = requests.requestMatchers(permission.method(), permission.path());
            if (permission.least() == null) {
                asked.permitAll();
            } else {
                asked.hasAnyAuthority(Permissions.roles(permission).stream()
                        .map(Role::authority)
                        .toArray(String[]::new));
            }
        }
        requests.requestMatchers("/api/**").access(unlisted);
        requests.requestMatchers(HttpMethod.GET, "/actuator/health/liveness", "/actuator/health/readiness")
                .permitAll();
        requests.requestMatchers("/actuator/**").denyAll();
        requests.requestMatchers(HttpMethod.GET, "/**").permitAll();
        requests.requestMatchers(HttpMethod.HEAD, "/**").permitAll();
        requests.anyRequest().denyAll();
    }

    /** The page reads the cookie and sends its value back in a header; a page of a stranger can do neither. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").path("/"));
        return tokens;
    }

    @Bean
    RequestRejectedHandler rejectedRequests(Problem problem) {
        return (request, response, rejected) -> problem.write(
                response,
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "Not understood",
                        "the address holds characters that have no place in one",
                        "write it without // ; %2F %00 and the like"));
    }
}
