package io.aludel.schema.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemporaryNameTest {

    @Test
    void anOldThingKeepsItsNameBehindAPrefix() {
        assertThat(TemporaryName.old("mail", name -> false)).isEqualTo("aludel_old_mail");
        assertThat(TemporaryName.swap("mail", name -> false)).isEqualTo("aludel_swap_mail");
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        assertThat(TemporaryName.old("mail", Set.of("aludel_old_mail", "aludel_old_2_mail")::contains))
                .isEqualTo("aludel_old_3_mail");
    }

    @Test
    void aLongNameIsCutToWhatEveryDatabaseTakesAndStaysDistinct() {
        String one = TemporaryName.old("a".repeat(62) + "b", name -> false);
        String other = TemporaryName.old("a".repeat(62) + "c", name -> false);
        assertThat(one).hasSize(63).startsWith("aludel_old_aaa").isNotEqualTo(other);
        assertThat(other).hasSize(63);
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        String name = TemporaryName.old("x" + "\uD83D\uDE00".repeat(20), taken -> false);
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63);
        assertThat(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(name);
    }
}
