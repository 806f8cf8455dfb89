@Entity
@Table(name = "users")
class User {
    @Id long id;
    String name;

    @ManyToMany
    @AssociationTable(
            name = "follows",
            joinColumns = @JoinColumn(name = "follower_id"),
            inverseJoinColumns = @JoinColumn(name = "followed_id"))
    Set<User> following;

    @ManyToMany(mappedBy = "following") Set<User> followers;
}
