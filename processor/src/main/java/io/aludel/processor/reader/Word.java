package io.aludel.processor.reader;

import io.aludel.annotation.AssociationTable;
import io.aludel.annotation.AttributeOverride;
import io.aludel.annotation.Backfill;
import io.aludel.annotation.Check;
import io.aludel.annotation.CollectionTable;
import io.aludel.annotation.Column;
import io.aludel.annotation.Computed;
import io.aludel.annotation.Convert;
import io.aludel.annotation.ConvertUsing;
import io.aludel.annotation.DataStep;
import io.aludel.annotation.Database;
import io.aludel.annotation.Default;
import io.aludel.annotation.DiscriminatorColumn;
import io.aludel.annotation.DiscriminatorValue;
import io.aludel.annotation.ElementCollection;
import io.aludel.annotation.Embeddable;
import io.aludel.annotation.Embedded;
import io.aludel.annotation.EmbeddedId;
import io.aludel.annotation.Entity;
import io.aludel.annotation.Enumerated;
import io.aludel.annotation.GeneratedValue;
import io.aludel.annotation.Id;
import io.aludel.annotation.IdClass;
import io.aludel.annotation.Index;
import io.aludel.annotation.Inheritance;
import io.aludel.annotation.JoinColumn;
import io.aludel.annotation.Lob;
import io.aludel.annotation.ManyToMany;
import io.aludel.annotation.ManyToOne;
import io.aludel.annotation.MapKeyColumn;
import io.aludel.annotation.MappedSuperclass;
import io.aludel.annotation.MapsId;
import io.aludel.annotation.OnUpdate;
import io.aludel.annotation.OneToMany;
import io.aludel.annotation.OneToOne;
import io.aludel.annotation.OrderColumn;
import io.aludel.annotation.PrimaryKeyJoinColumn;
import io.aludel.annotation.RenamedFrom;
import io.aludel.annotation.Table;
import io.aludel.annotation.Transient;
import io.aludel.annotation.Unique;
import io.aludel.annotation.Version;
import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.util.Optional;

/** The words of the vocabulary: what can be said about a package, class or member, in whatever spelling. */
enum Word {
    DATABASE(Database.class, "packages and classes"),
    ENTITY(Entity.class, "classes"),
    MAPPED_SUPERCLASS(MappedSuperclass.class, "classes that are no entities"),
    TABLE(Table.class, "entities"),
    DATA_STEP(DataStep.class, "classes"),
    ID(Id.class, "members with a column"),
    COLUMN(Column.class, "members with a type of the database's own"),
    GENERATED_VALUE(GeneratedValue.class, "members with a type of the database's own"),
    DEFAULT(Default.class, "members with a column"),
    TRANSIENT(Transient.class, "members"),
    LOB(Lob.class, "texts and binaries"),
    CONVERT(Convert.class, "members with a type of the database's own"),
    ENUMERATED(Enumerated.class, "members with an enum"),
    VERSION(Version.class, "members with a type of the database's own"),
    COMPUTED(Computed.class, "members with a type of the database's own"),
    ON_UPDATE(OnUpdate.class, "members with a type of the database's own"),
    CHECK(Check.class, "entities, mapped superclasses and members with a column"),
    INDEX(Index.class, "entities, mapped superclasses and members with a column"),
    UNIQUE(Unique.class, "entities, mapped superclasses and members with a column"),
    EMBEDDABLE(Embeddable.class, "classes that are no entities"),
    EMBEDDED(Embedded.class, "members with an @Embeddable type"),
    ATTRIBUTE_OVERRIDE(AttributeOverride.class, "entities, mapped superclasses and members with an @Embeddable type"),
    MANY_TO_ONE(ManyToOne.class, "members of an entity's type"),
    JOIN_COLUMN(JoinColumn.class, "references to entities"),
    ONE_TO_MANY(OneToMany.class, "collections of entities"),
    ONE_TO_ONE(OneToOne.class, "members of an entity's type"),
    MANY_TO_MANY(ManyToMany.class, "collections of entities"),
    ASSOCIATION_TABLE(AssociationTable.class, "collections of entities that own their relationship"),
    ELEMENT_COLLECTION(ElementCollection.class, "collections of values"),
    COLLECTION_TABLE(CollectionTable.class, "members with @ElementCollection"),
    ORDER_COLUMN(OrderColumn.class, "lists of entities or values"),
    MAP_KEY_COLUMN(MapKeyColumn.class, "maps with @ElementCollection"),
    EMBEDDED_ID(EmbeddedId.class, "members with an @Embeddable type"),
    ID_CLASS(IdClass.class, "entities and mapped superclasses"),
    MAPS_ID(MapsId.class, "references"),
    INHERITANCE(Inheritance.class, "entities"),
    DISCRIMINATOR_COLUMN(DiscriminatorColumn.class, "entities"),
    DISCRIMINATOR_VALUE(DiscriminatorValue.class, "entities"),
    PRIMARY_KEY_JOIN_COLUMN(PrimaryKeyJoinColumn.class, "entities"),
    RENAMED_FROM(RenamedFrom.class, "entities, members with a column and constants of enums"),
    BACKFILL(Backfill.class, "members with a column"),
    CONVERT_USING(ConvertUsing.class, "members with a column");

    private final Class<? extends Annotation> annotation;
    private final String place;

    Word(Class<? extends Annotation> annotation, String place) {
        this.annotation = annotation;
        this.place = place;
    }

    /** The annotation of our own spelling. */
    Class<? extends Annotation> annotation() {
        return annotation;
    }

    /** Canonical name of the annotation that holds several of this, if there may be several. */
    Optional<String> several() {
        return Optional.ofNullable(annotation.getAnnotation(Repeatable.class))
                .map(repeatable -> repeatable.value().getCanonicalName());
    }

    /** Where the word belongs; for messages. */
    String place() {
        return place;
    }

    /** Such as {@code @Column}; for messages. */
    @Override
    public String toString() {
        return "@" + annotation.getSimpleName();
    }
}
