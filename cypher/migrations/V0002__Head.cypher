// generation: what readers see. graph: the generation at which the live graph stands.
// nextKey: the next thing's key. fence: grows with each holder of the import lock.
MERGE (h:Head {id: 0})
ON CREATE SET h.generation = 0, h.graph = 0, h.nextKey = 0, h.fence = 0;
