@Entity
class Category {
    @Id long id;
    String name;
    @ManyToOne(onDelete = ReferenceAction.SET_NULL) Category parent;
    @OneToMany(mappedBy = "parent") Set<Category> children;
    @OneToOne Category twin;
}
