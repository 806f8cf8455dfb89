package model;

import io.aludel.annotation.*;

@Entity
@Table(name = "players")
class Player {
    @Id @GeneratedValue Long id;
    @Column(length = 60, nullable = false) String name;
    int score;
}
