@Entity
class Movie {
    @Id long id;
    @ManyToMany Set<Actor> actors;
}

@Entity
class Actor {
    @Id long id;
}
