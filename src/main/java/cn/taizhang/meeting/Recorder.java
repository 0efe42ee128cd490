package cn.taizhang.meeting;

import cn.taizhang.kernel.Actor;
import java.time.LocalDateTime;

/**
 * 登记人: who entered a record and when.
 *
 * @param onBehalf 代录: entered by a superior organization, not by the host's own people
 */
record Recorder(Actor actor, LocalDateTime at, boolean onBehalf) {}
