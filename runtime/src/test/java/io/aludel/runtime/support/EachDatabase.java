package io.aludel.runtime.support;

import io.aludel.runtime.migration.Database;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test that runs on every database; of MySQL no server can be had, and its driver is tried on MariaDB. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@EnumSource(value = Database.class, mode = EnumSource.Mode.EXCLUDE, names = "MYSQL")
public @interface EachDatabase {}
