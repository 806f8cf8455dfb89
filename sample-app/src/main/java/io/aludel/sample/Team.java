package io.aludel.sample;

import io.aludel.annotation.Column;
import io.aludel.annotation.Entity;
import io.aludel.annotation.GeneratedValue;
import io.aludel.annotation.GenerationType;
import io.aludel.annotation.Id;
import io.aludel.annotation.OneToMany;
import io.aludel.annotation.Table;
import java.util.List;

/** A team of the league. */
@Entity
@Table(name = "teams")
public class Team {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(length = 60, unique = true)
    private String name;

    @OneToMany(mappedBy = "team")
    private List<Player> players;

    public Team(Long id, String name, List<Player> players) {
        this.id = id;
        this.name = name;
        this.players = players;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public List<Player> players() {
        return players;
    }
}
