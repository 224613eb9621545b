/* SuiteSparse:GraphBLAS as a peer, on one thread: the same steps as a boolean matrix and its transpose, walked level by
 * level, pushing or pulling whichever is cheaper (Beamer, Asanović and Patterson 2012), as its authors advise.
 * Built and called by CPeer; the same four functions stand in igraph_peer.c. */
#include <GraphBLAS.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { ALPHA = 8, GROWN = 8, SHRUNK = 512 };

struct peer {
    GrB_Index nodes;
    GrB_Index steps;
    GrB_Matrix ahead;
    GrB_Matrix behind;
    GrB_Vector degree;
    GrB_Vector hops;
};

void *peer_new(int32_t nodes, int64_t steps, const int32_t *from, const int32_t *to) {
    GrB_init(GrB_NONBLOCKING); /* A second call says that it was called before, and does no more. */
    GxB_Global_Option_set(GxB_GLOBAL_NTHREADS, 1);
    struct peer *peer = calloc(1, sizeof *peer);
    peer->nodes = nodes;
    GrB_Index *rows = malloc(steps * sizeof *rows);
    GrB_Index *columns = malloc(steps * sizeof *columns);
    bool *values = malloc(steps);
    memset(values, 1, steps);
    for (int64_t step = 0; step < steps; step++) {
        rows[step] = from[step];
        columns[step] = to[step];
    }
    GrB_Matrix_new(&peer->ahead, GrB_BOOL, nodes, nodes);
    GrB_Matrix_new(&peer->behind, GrB_BOOL, nodes, nodes);
    GrB_Matrix_build_BOOL(peer->ahead, rows, columns, values, steps, GrB_LOR);
    GrB_Matrix_build_BOOL(peer->behind, columns, rows, values, steps, GrB_LOR);
    free(rows);
    free(columns);
    free(values);
    GrB_Matrix_nvals(&peer->steps, peer->ahead);
    GrB_Vector ones;
    GrB_Vector_new(&ones, GrB_INT64, nodes);
    GrB_Vector_assign_INT64(ones, NULL, NULL, 1, GrB_ALL, nodes, NULL);
    GrB_Vector_new(&peer->degree, GrB_INT64, nodes);
    GrB_mxv(peer->degree, NULL, NULL, GxB_PLUS_PAIR_INT64, peer->ahead, ones, NULL);
    GrB_free(&ones);
    GrB_wait(peer->degree, GrB_MATERIALIZE);
    return peer;
}

static int64_t steps_out_of(struct peer *peer, GrB_Vector level) {
    GrB_Vector out;
    int64_t sum = 0;
    GrB_Vector_new(&out, GrB_INT64, peer->nodes);
    GrB_Vector_assign(out, level, NULL, peer->degree, GrB_ALL, peer->nodes, GrB_DESC_RS);
    GrB_Vector_reduce_INT64(&sum, NULL, GrB_PLUS_MONOID_INT64, out, NULL);
    GrB_free(&out);
    return sum;
}

/* Walks, and leaves the hops with the peer; 0 where all went well. */
int32_t peer_walk(void *of, int32_t origin) {
    struct peer *peer = of;
    GrB_Index nodes = peer->nodes;
    GrB_Vector level;
    GrB_Index size = 1, before = 0;
    int64_t unexplored = peer->steps;
    bool push = true, pulled = false, ever = true;
    GrB_Info info = GrB_SUCCESS;
    if (peer->hops) {
        GrB_free(&peer->hops);
    }
    GrB_Vector_new(&peer->hops, GrB_INT32, nodes);
    GxB_Vector_Option_set(peer->hops, GxB_SPARSITY_CONTROL, GxB_BITMAP + GxB_FULL);
    GrB_Vector_new(&level, GrB_BOOL, nodes);
    GrB_Vector_setElement_BOOL(level, true, origin);
    GrB_Vector_setElement_INT32(peer->hops, 0, origin);
    for (int32_t depth = 1; size > 0 && info == GrB_SUCCESS; depth++) {
        if (ever && push) {
            bool grows = size > before;
            if (unexplored < (int64_t) nodes) {
                ever = false;
            } else if (pulled) {
                push = !(grows && size > nodes / GROWN);
            } else {
                int64_t out = steps_out_of(peer, level);
                unexplored -= out;
                push = !(grows && out > unexplored / ALPHA);
            }
        } else if (ever) {
            push = size < before && size <= nodes / SHRUNK;
        }
        pulled = pulled || !push;
        GxB_Vector_Option_set(level, GxB_SPARSITY_CONTROL, push ? GxB_SPARSE : GxB_BITMAP);
        info = push ? GrB_vxm(level, peer->hops, NULL, GxB_ANY_PAIR_BOOL, level, peer->ahead, GrB_DESC_RSC)
                    : GrB_mxv(level, peer->hops, NULL, GxB_ANY_PAIR_BOOL, peer->behind, level, GrB_DESC_RSC);
        before = size;
        GrB_Vector_nvals(&size, level);
        GrB_Vector_assign_INT32(peer->hops, level, NULL, depth, GrB_ALL, nodes, GrB_DESC_S);
    }
    GrB_free(&level);
    return info;
}

/* The hops of the last walk, -1 where a node was not reached. */
void peer_read(void *of, int32_t *hops) {
    struct peer *peer = of;
    GrB_Index count = peer->nodes;
    GrB_Index *reached = malloc(count * sizeof *reached);
    int32_t *depths = malloc(count * sizeof *depths);
    memset(hops, -1, count * sizeof *hops);
    GrB_Vector_extractTuples_INT32(reached, depths, &count, peer->hops);
    for (GrB_Index i = 0; i < count; i++) {
        hops[reached[i]] = depths[i];
    }
    free(reached);
    free(depths);
}

void peer_free(void *of) {
    struct peer *peer = of;
    GrB_free(&peer->ahead);
    GrB_free(&peer->behind);
    GrB_free(&peer->degree);
    if (peer->hops) {
        GrB_free(&peer->hops);
    }
    free(peer);
}
