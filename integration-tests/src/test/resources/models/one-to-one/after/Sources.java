@Entity
class Player {
    @Id long id;
    @OneToOne(optional = false) @Backfill("1") Locker locker;
    @OneToOne @JoinColumn(name = "reserve") Locker reserve;
}

@Entity
class Locker {
    @Id long id;
    @OneToOne(mappedBy = "locker", cascade = CascadeType.REMOVE) Player player;
}
