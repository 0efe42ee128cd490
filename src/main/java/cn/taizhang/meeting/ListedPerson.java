package cn.taizhang.meeting;

import cn.taizhang.people.PersonId;

/** 名单上的一人. */
record ListedPerson(MeetingId meeting, PersonId person, Presence presence) {}
