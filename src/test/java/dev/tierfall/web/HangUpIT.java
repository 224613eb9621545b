package dev.tierfall.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.RunningServer;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.Budgets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A question that walks for as long as it is let, put over a line that can be cut. */
class HangUpIT {

    private static final RunningServer SERVER = RunningServer.get();
    private static final RequestMappingInfo ADDRESS =
            RequestMappingInfo.paths("/walk-on").build();

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final RequestMappingHandlerMapping mapping =
            SERVER.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);

    /** Stands for any question: it takes its budget as they do, and looks at it as they do. */
    final class Walker {
        @ResponseBody
        public String walk() {
            Budget budget = SERVER.bean(Budgets.class).now();
            Budget.Meter meter = budget.meter();
            told.add("begun");
            try {
                while (true) {
                    meter.walked(1);
                }
            } catch (Budget.Spent spent) {
                told.add(spent.getMessage());
                throw spent;
            }
        }
    }

    @BeforeEach
    void answer() throws NoSuchMethodException {
        mapping.registerMapping(ADDRESS, new Walker(), Walker.class.getMethod("walk"));
    }

    @AfterEach
    void answerNoMore() {
        mapping.unregisterMapping(ADDRESS);
    }

    @Test
    void endsTheWalkWhenTheAskerHangsUp() throws Exception {
        try (Socket line = asking("/walk-on")) {
            assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("begun");
            assertThat(told.poll(1, TimeUnit.SECONDS))
                    .as("while somebody listens")
                    .isNull();
            assertThat(line.isClosed()).isFalse();
        }

        assertThat(told.poll(5, TimeUnit.SECONDS)).startsWith("the question was cancelled");
    }

    /** What the watch read ahead is the next question, and is answered. */
    @Test
    void answersTheNextQuestionOnTheSameLine() throws Exception {
        try (Socket line = asking("/walk-on?budget=1")) {
            assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("begun");
            line.getOutputStream().write(request("/actuator/health/liveness"));

            assertThat(told.poll(10, TimeUnit.SECONDS)).startsWith("the question took longer than its budget of 1 s");
            assertThat(read(line)).contains("HTTP/1.1 422", "Budget spent", "HTTP/1.1 200", "UP");
        }
    }

    @Test
    void watchesNothingWhereNobodyAsks() {
        Budget budget = SERVER.bean(Budgets.class).now();

        assertThatThrownBy(() -> {
                    budget.cancel();
                    budget.check();
                })
                .isInstanceOf(Budget.Spent.class);
        Line.watch(() -> told.add("hung up")).run();
        assertThat(told).isEmpty();
    }

    private static Socket asking(String path) throws IOException {
        var line = new Socket(InetAddress.getLoopbackAddress(), SERVER.port());
        line.setSoTimeout((int) Duration.ofSeconds(2).toMillis());
        line.getOutputStream().write(request(path));
        return line;
    }

    private static byte[] request(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(UTF_8);
    }

    private static String read(Socket line) throws IOException {
        var all = new StringBuilder();
        byte[] some = new byte[4096];
        try {
            for (int n = line.getInputStream().read(some);
                    n >= 0;
                    n = line.getInputStream().read(some)) {
                all.append(new String(some, 0, n, UTF_8));
            }
        } catch (SocketTimeoutException quiet) {
            return all.toString();
        }
        return all.toString();
    }
}
