@Entity
@Unique(columns = {"country", "code"})
class Region {
    @Id long id;
    @Column(length = 2, nullable = false) String country;
    @Column(length = 8, nullable = false) String code;
}

@Entity
class City {
    @Id long id;
    @ManyToOne(onDelete = ReferenceAction.SET_NULL)
    @JoinColumn(name = "country", referencedColumn = "country")
    @JoinColumn(name = "region", referencedColumn = "code")
    Region region;
}
