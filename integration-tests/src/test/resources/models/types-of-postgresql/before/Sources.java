@Entity
class Host {
    @Id long id;
    @Column(type = "inet") String address;
    @Column(type = "jsonb") String facts;
    @Column(type = "tsvector") String words;
    @Column(type = "int4range") String ports;
}
