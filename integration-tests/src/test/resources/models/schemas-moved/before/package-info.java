@io.aludel.annotation.Database(name = "model", dialects = io.aludel.annotation.Dialect.POSTGRESQL)
package model;
