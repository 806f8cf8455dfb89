@Entity
class Node {
    @Id long id;
    @ManyToOne(deferrable = Deferral.IMMEDIATE) Node parent;
    @Unique(deferrable = Deferral.IMMEDIATE) int position;
    @OneToOne(deferrable = Deferral.DEFERRED) Node twin;
}
