@Entity
class Article {
    @Id long id;
    String[] tags;
    @Column(length = 80) List<String> authors;
    long[] pages;
    List<UUID> related;
    @Column(type = "json") Object settings;
    @Column(type = "json", nullable = false) @Default("'{}'") Object extras;
}
