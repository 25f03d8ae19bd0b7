// purpose: Counts anew what the indexes hold and forgets the plans made before; the planner guesses badly from what stood there before a large import.
CALL db.prepareForReplanning(60)
