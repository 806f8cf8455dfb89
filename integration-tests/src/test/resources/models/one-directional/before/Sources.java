@Entity
class Movie {
    @Id long id;
}

@Entity
class Actor {
    @Id long id;
}
