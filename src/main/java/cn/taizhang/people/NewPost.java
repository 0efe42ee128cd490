package cn.taizhang.people;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;

/** 拟任职: a post that begins on a day and stays open. */
public record NewPost(
        PersonId person, OrganizationId organization, PostTitle title, LocalDate fromOn) {}
