package io.aludel.sample;

import io.aludel.annotation.Column;
import io.aludel.annotation.Default;
import io.aludel.annotation.Entity;
import io.aludel.annotation.GeneratedValue;
import io.aludel.annotation.GenerationType;
import io.aludel.annotation.Id;
import io.aludel.annotation.Index;
import io.aludel.annotation.ManyToOne;
import io.aludel.annotation.ReferenceAction;
import io.aludel.annotation.Table;

/**
 * A player of the league.
 *
 * @param id made by the database
 * @param name unique neither here nor in life
 * @param role where on the field
 * @param goals scored this season
 * @param team the one team the player plays for; a team with players can't be deleted
 */
@Entity
@Table(
        name = "players",
        indexes = {@Index(columns = "name"), @Index(columns = "team_id")})
public record Player(
        @Id @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id,

        @Column(length = 80) String name,
        @Column(length = 20) String role,
        @Default("0") int goals,
        @ManyToOne(onDelete = ReferenceAction.RESTRICT) Team team) {}
