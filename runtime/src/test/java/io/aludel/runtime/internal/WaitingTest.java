package io.aludel.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final Duration QUEUED = Duration.ofMillis(40);

    @Test
    void othersGetAtLeastHalfAsLongAsTheyHaveQueued() {
        for (Duration pause : pauses(new Waiting(Duration.ofMinutes(1)), QUEUED)) {
            assertThat(pause).isGreaterThanOrEqualTo(QUEUED.dividedBy(2));
        }
    }

    @Test
    void thoseWhoWaitForTheSameThingDoNotAskInStep() {
        List<Duration> ours = pauses(new Waiting(Duration.ofMinutes(1)), Duration.ZERO);
        List<Duration> theirs = pauses(new Waiting(Duration.ofMinutes(1)), Duration.ZERO);
        assertThat(ours).isNotEqualTo(theirs);
    }

    @Test
    void noPauseGoesBeyondTheLimit() {
        Waiting waiting = new Waiting(QUEUED);
        waiting.pause(Duration.ofHours(1));
        assertThat(waiting.over()).isTrue();
        assertThat(waiting.waited()).isLessThan(Duration.ofMinutes(1));
        assertThat(waiting.left(QUEUED)).isLessThanOrEqualTo(Duration.ZERO);
        assertThat(new Waiting(Waiting.FOREVER).left(QUEUED)).isEqualTo(QUEUED);
    }

    @Test
    void whoIsToldMillisecondsEndsNotBeforeTheTime() {
        assertThat(Waiting.millis(Duration.ofNanos(3_000_001))).isEqualTo(4);
        assertThat(Waiting.millis(Duration.ofMillis(3))).isEqualTo(3);
        assertThat(Waiting.millis(Duration.ofNanos(1))).isEqualTo(1);
        assertThat(Waiting.millis(Duration.ZERO)).isZero();
    }

    private static List<Duration> pauses(Waiting waiting, Duration queued) {
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            waiting.pause(queued);
            pauses.add(Duration.ofNanos(System.nanoTime() - start));
        }
        return pauses;
    }
}
