@Entity
class Article {
    @Id long id;
    String[] tags;
    @Column(length = 40) List<String> authors;
    int[] pages;
    List<UUID> related;
    @Column(type = "json") Object settings;
}
