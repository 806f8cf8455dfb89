@Entity
class Player {
    @Id long id;
    @OneToOne Locker locker;
}

@Entity
class Locker {
    @Id long id;
    @OneToOne(mappedBy = "locker") Player player;
}
