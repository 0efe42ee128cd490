-- What a meeting is marked as decides whether it counts.
select figure.watch('campaign.activity', 'meeting', 'meeting_id');
