package model;

import io.aludel.annotation.*;

@Entity
@Table(name = "players", indexes = @Index(columns = "full_name"))
class Player {
    @Id @GeneratedValue Long id;
    @RenamedFrom("name") @Column(length = 60, nullable = false) String fullName;
    @RenamedFrom("score") @Default("0") int points;
}
