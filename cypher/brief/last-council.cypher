MATCH (meeting:Meeting {kind: 'council'})
WHERE meeting.held_on < $asOf
RETURN max(meeting.held_on) AS day
