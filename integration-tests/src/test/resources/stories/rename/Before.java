package model;

import io.aludel.annotation.*;

@Entity
@Table(name = "players", indexes = @Index(columns = "name"))
class Player {
    @Id @GeneratedValue Long id;
    @Column(length = 60, nullable = false) String name;
    @Default("0") int score;
}
