package model;

import io.aludel.annotation.*;

@Entity
@Table(name = "teams")
class Team {
    @Id @GeneratedValue Long id;
    @Column(length = 60, nullable = false, unique = true) String name;
}
