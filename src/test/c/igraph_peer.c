/* igraph as a peer: the same steps as an igraph graph, walked by its own breadth-first search.
 * Built and called by CPeer; the same four functions stand in graphblas_peer.c. */
#include <igraph/igraph.h>
#include <stdint.h>
#include <stdlib.h>

struct peer {
    igraph_t graph;
    igraph_vector_int_t hops;
};

void *peer_new(int32_t nodes, int64_t steps, const int32_t *from, const int32_t *to) {
    struct peer *peer = malloc(sizeof *peer);
    igraph_vector_int_t ends;
    igraph_vector_int_init(&ends, 2 * steps);
    for (int64_t step = 0; step < steps; step++) {
        VECTOR(ends)[2 * step] = from[step];
        VECTOR(ends)[2 * step + 1] = to[step];
    }
    igraph_create(&peer->graph, &ends, nodes, IGRAPH_DIRECTED);
    igraph_vector_int_destroy(&ends);
    igraph_vector_int_init(&peer->hops, nodes);
    return peer;
}

/* Walks, and leaves the hops with the peer; 0 where all went well. */
int32_t peer_walk(void *of, int32_t origin) {
    struct peer *peer = of;
    return igraph_bfs(&peer->graph, origin, NULL, IGRAPH_OUT, /* unreachable= */ 0, /* restricted= */ NULL,
                      NULL, NULL, NULL, NULL, NULL, &peer->hops, NULL, NULL);
}

/* The hops of the last walk, -1 where a node was not reached. */
void peer_read(void *of, int32_t *hops) {
    struct peer *peer = of;
    for (igraph_integer_t node = 0; node < igraph_vector_int_size(&peer->hops); node++) {
        hops[node] = VECTOR(peer->hops)[node] < 0 ? -1 : (int32_t) VECTOR(peer->hops)[node];
    }
}

void peer_free(void *of) {
    struct peer *peer = of;
    igraph_destroy(&peer->graph);
    igraph_vector_int_destroy(&peer->hops);
    free(peer);
}
