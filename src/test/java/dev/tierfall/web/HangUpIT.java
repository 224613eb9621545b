package dev.tierfall.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tierfall.EndlessQuestion;
import dev.tierfall.RunningServer;
import dev.tierfall.spread.Budget;
import dev.tierfall.spread.Budgets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A question that walks for as long as it is let, put over a line that can be cut. */
class HangUpIT {

    private static final RunningServer SERVER = RunningServer.get();

    private EndlessQuestion question;

    @BeforeEach
    void answer() throws NoSuchMethodException {
        question = new EndlessQuestion(SERVER, "/walk-on");
    }

    @AfterEach
    void answerNoMore() {
        question.close();
    }

    @Test
    void endsTheWalkWhenTheAskerHangsUp() throws Exception {
        try (Socket line = asking("/walk-on")) {
            assertThat(question.told(10)).isEqualTo("begun");
            assertThat(question.told(1)).as("while somebody listens").isNull();
            assertThat(line.isClosed()).isFalse();
        }

        assertThat(question.told(5)).startsWith("the question was cancelled");
    }

    /** What the watch read ahead is the next question, and is answered. */
    @Test
    void answersTheNextQuestionOnTheSameLine() throws Exception {
        try (Socket line = asking("/walk-on?budget=1")) {
            assertThat(question.told(10)).isEqualTo("begun");
            line.getOutputStream().write(request("/actuator/health/liveness"));

            assertThat(question.told(10)).startsWith("the question took longer than its budget of 1 s");
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
        var hungUp = new AtomicBoolean();
        Line.watch(() -> hungUp.set(true)).run();
        assertThat(hungUp).isFalse();
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
