package com.example;

public final class Player {
    Long id;
    String name;
}
