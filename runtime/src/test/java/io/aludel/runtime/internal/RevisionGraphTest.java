package io.aludel.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RevisionGraphTest {
    private static final RevisionGraph DIAMOND = new RevisionGraph(
            Map.of("d", List.of("c", "b"), "c", List.of("a"), "b", List.of("a"), "a", List.of("gone"), "e", List.of()),
            Map.of());

    @Test
    void parentsComeFirstAndElseTheIdsDecide() {
        assertThat(DIAMOND.order()).containsExactly("a", "b", "c", "d", "e");
        assertThat(new RevisionGraph(Map.of("a", List.of("z"), "z", List.of()), Map.of()).order())
                .containsExactly("z", "a");
    }

    @Test
    void ancestorsAndDescendantsReachThroughForksAndJoins() {
        assertThat(DIAMOND.ancestors("d")).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(DIAMOND.descendants("a")).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(DIAMOND.descendants("c")).containsExactlyInAnyOrder("c", "d");
    }

    @Test
    void headsAreThoseThatNoOtherFollows() {
        assertThat(DIAMOND.heads(Set.of("a", "b", "c", "d", "e"))).containsExactly("d", "e");
        assertThat(DIAMOND.heads(Set.of("a", "b", "c"))).containsExactly("b", "c");
        assertThat(DIAMOND.heads(Set.of())).isEmpty();
    }

    @Test
    void nextAreThoseWhoseParentsAreAllApplied() {
        assertThat(DIAMOND.next(Set.of("a", "b"))).containsExactly("c", "e");
        assertThat(DIAMOND.next(Set.of("a", "b", "c", "e"))).containsExactly("d");
    }

    @Test
    void aDependencyRunsFirstAndIsNoParent() {
        RevisionGraph graph =
                new RevisionGraph(Map.of("a", List.of(), "b", List.of(), "c", List.of("b")), Map.of("a", List.of("b")));

        assertThat(graph.order()).containsExactly("b", "a", "c");
        assertThat(graph.heads(Set.of("a", "b"))).containsExactly("b", "a");
        assertThat(graph.ancestors("a")).containsExactlyInAnyOrder("a", "b");
        assertThat(graph.descendants("b")).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(graph.line("b")).containsExactlyInAnyOrder("b", "c");
        assertThat(graph.next(Set.of())).containsExactly("b");
    }

    @Test
    void aRingIsRefused() {
        assertThatThrownBy(() -> new RevisionGraph(Map.of("a", List.of("b"), "b", List.of("a")), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
