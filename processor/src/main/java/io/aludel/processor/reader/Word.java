package io.aludel.processor.reader;

import io.aludel.annotation.AssociationTable;
import io.aludel.annotation.Backfill;
import io.aludel.annotation.CollectionTable;
import io.aludel.annotation.Column;
import io.aludel.annotation.ConvertUsing;
import io.aludel.annotation.DataStep;
import io.aludel.annotation.Database;
import io.aludel.annotation.Default;
import io.aludel.annotation.DiscriminatorColumn;
import io.aludel.annotation.DiscriminatorValue;
import io.aludel.annotation.ElementCollection;
import io.aludel.annotation.Entity;
import io.aludel.annotation.GeneratedValue;
import io.aludel.annotation.Id;
import io.aludel.annotation.IdClass;
import io.aludel.annotation.Inheritance;
import io.aludel.annotation.JoinColumn;
import io.aludel.annotation.JoinColumns;
import io.aludel.annotation.ManyToMany;
import io.aludel.annotation.ManyToOne;
import io.aludel.annotation.MappedSuperclass;
import io.aludel.annotation.MapsId;
import io.aludel.annotation.OneToMany;
import io.aludel.annotation.OneToOne;
import io.aludel.annotation.OrderColumn;
import io.aludel.annotation.PrimaryKeyJoinColumn;
import io.aludel.annotation.RenamedFrom;
import io.aludel.annotation.Table;
import io.aludel.annotation.Transient;
import java.lang.annotation.Annotation;

/** The words of the vocabulary: what can be said about a package, class or member, in whatever spelling. */
enum Word {
    DATABASE(Database.class, "packages and classes"),
    ENTITY(Entity.class, "classes"),
    MAPPED_SUPERCLASS(MappedSuperclass.class, "classes"),
    TABLE(Table.class, "classes"),
    DATA_STEP(DataStep.class, "classes"),
    ID(Id.class, "members with a column"),
    COLUMN(Column.class, "members with a type of the database's own"),
    GENERATED_VALUE(GeneratedValue.class, "members with a type of the database's own"),
    DEFAULT(Default.class, "members with a column"),
    TRANSIENT(Transient.class, "members"),
    MANY_TO_ONE(ManyToOne.class, "members of an entity's type"),
    JOIN_COLUMN(JoinColumn.class, "members with @ManyToOne"),
    ONE_TO_MANY(OneToMany.class, "collections of entities"),
    ONE_TO_ONE(OneToOne.class, "members of an entity's type"),
    MANY_TO_MANY(ManyToMany.class, "collections of entities"),
    JOIN_COLUMNS(JoinColumns.class, "references"),
    ASSOCIATION_TABLE(AssociationTable.class, "collections of entities that own their relationship"),
    ELEMENT_COLLECTION(ElementCollection.class, "collections of values"),
    COLLECTION_TABLE(CollectionTable.class, "members with @ElementCollection"),
    ORDER_COLUMN(OrderColumn.class, "lists of entities or values"),
    ID_CLASS(IdClass.class, "classes"),
    MAPS_ID(MapsId.class, "references"),
    INHERITANCE(Inheritance.class, "classes"),
    DISCRIMINATOR_COLUMN(DiscriminatorColumn.class, "classes"),
    DISCRIMINATOR_VALUE(DiscriminatorValue.class, "classes"),
    PRIMARY_KEY_JOIN_COLUMN(PrimaryKeyJoinColumn.class, "classes"),
    RENAMED_FROM(RenamedFrom.class, "classes and members with a column"),
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
