package io.aludel.processor.front;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MappingTest {

    @Test
    void classBecomesTableAndFieldsBecomeColumnsInDeclarationOrder() {
        assertThat(Snippet.schema("""
                        @Entity class Player {
                          @Id @GeneratedValue long id;
                          @Column(length = 60, nullable = false, unique = true) String name;
                          String favouritePosition;
                          static int count; transient int cache; @Transient int age;
                          @ManyToOne Team team;
                        }""", """
                        @Entity class Team {
                          @Id @GeneratedValue long id;
                          @OneToMany(mappedBy = "team", cascade = CascadeType.REMOVE) Set<Player> players;
                        }""")).isEqualTo("x");
    }
}
