package cn.taizhang.people;

import java.time.LocalDate;

/** 在任: what a report prints of who holds a post, and since when. */
public record InOffice(String personName, LocalDate fromOn) {}
