#define _GNU_SOURCE
// A Lambda runtime for tests: it answers every event with itself, or misbehaves as it is told.
//
// It is C on a bare socket so that it starts in a few milliseconds and takes
// almost no time of its own. The event names the misbehaviour as
// {"mode": "…"}; INIT_MODE names one before the first event.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

extern char **environ;

#define LARGEST (8 << 20)
static char received[LARGEST];
static char sent[LARGEST];
static int connection = -1;

static void open_connection(void) {
    const char *address = getenv("AWS_LAMBDA_RUNTIME_API");
    char host[64] = "";
    int port = 0;
    if (address == NULL || sscanf(address, "%63[^:]:%d", host, &port) != 2) {
        exit(90);
    }
    struct sockaddr_in name = {.sin_family = AF_INET, .sin_port = htons((unsigned short)port)};
    inet_pton(AF_INET, host, &name.sin_addr);
    connection = socket(AF_INET, SOCK_STREAM, 0);
    int on = 1;
    setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (connect(connection, (struct sockaddr *)&name, sizeof name) != 0) {
        exit(91);
    }
}

static void send_all(const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t size = write(connection, bytes, count);
        if (size <= 0) {
            exit(92);
        }
        bytes += size;
        count -= (size_t)size;
    }
}

// Reads one answer; gives its body and sets its length and status.
static char *read_answer(size_t *length, int *status) {
    size_t size = 0;
    size_t body = 0;
    size_t wanted = 0;
    while (body == 0 || size < body + wanted) {
        ssize_t count = read(connection, received + size, sizeof received - 1 - size);
        if (count <= 0) {
            exit(93);
        }
        size += (size_t)count;
        received[size] = 0;
        char *end = body == 0 ? strstr(received, "\r\n\r\n") : NULL;
        if (end != NULL) {
            body = (size_t)(end - received) + 4;
            char *field = strcasestr(received, "\r\nContent-Length:");
            wanted = field == NULL ? 0 : strtoul(field + 17, NULL, 10);
        }
    }
    sscanf(received, "HTTP/1.1 %d", status);
    *length = wanted;
    return received + body;
}

static int post(const char *path, const char *headers, const char *body, size_t length) {
    char head[512];
    int count = snprintf(
        head, sizeof head, "POST /2018-06-01/runtime/%s HTTP/1.1\r\nHost: x\r\n%sContent-Length: %zu\r\n\r\n", path,
        headers, length);
    memcpy(sent, head, (size_t)count);
    memcpy(sent + count, body, length);
    send_all(sent, (size_t)count + length);
    size_t answer_length = 0;
    int status = 0;
    read_answer(&answer_length, &status);
    return status;
}

static int is_mode(const char *event, const char *mode) {
    char pattern[64];
    snprintf(pattern, sizeof pattern, "\"%s\"", mode);
    return strstr(event, "\"mode\"") != NULL && strstr(event, pattern) != NULL;
}

static void use_memory(size_t megabytes) {
    char *memory = malloc(megabytes << 20);
    memset(memory, 1, megabytes << 20);
    for (;;) {
        pause();
    }
}

static void before_first_event(void) {
    const char *mode = getenv("INIT_MODE");
    if (mode == NULL) {
        return;
    }
    if (strcmp(mode, "exit") == 0) {
        exit(4);
    }
    if (strcmp(mode, "hang") == 0) {
        for (;;) {
            pause();
        }
    }
    if (strcmp(mode, "error") == 0) {
        const char *body = "{\"errorMessage\":\"no settings\",\"errorType\":\"Settings.Missing\"}";
        post("init/error", "Lambda-Runtime-Function-Error-Type: Runtime.NoSettings\r\n", body, strlen(body));
        exit(1);
    }
    if (strcmp(mode, "deaf") == 0) {
        signal(SIGTERM, SIG_IGN);
    }
}

// Writes "NAME=value" lines as one JSON text.
static size_t environment_document(char *target) {
    char *end = target;
    *end++ = '"';
    for (char **variable = environ; *variable != NULL; variable++) {
        end += sprintf(end, "%s\\n", *variable);
    }
    char folder[512];
    end += sprintf(end, "CWD=%s\"", getcwd(folder, sizeof folder));
    return (size_t)(end - target);
}

static void answer(const char *id, char *event, size_t length) {
    static char document[LARGEST / 2];
    static char large[6291557];
    char path[160];
    snprintf(path, sizeof path, "invocation/%s/response", id);
    if (is_mode(event, "exit")) {
        exit(3);
    } else if (is_mode(event, "leave")) {
        exit(0);
    } else if (is_mode(event, "hang")) {
        for (;;) {
            pause();
        }
    } else if (is_mode(event, "memory")) {
        use_memory(400);
    } else if (is_mode(event, "error")) {
        snprintf(path, sizeof path, "invocation/%s/error", id);
        const char *body = "{\"errorMessage\":\"on purpose\",\"errorType\":\"Test.Error\",\"stackTrace\":[]}";
        post(path, "Lambda-Runtime-Function-Error-Type: Function.OnPurpose\r\n", body, strlen(body));
    } else if (is_mode(event, "large")) {
        memset(large, 'x', sizeof large);
        post(path, "", large, sizeof large);
    } else if (is_mode(event, "environment")) {
        post(path, "", document, environment_document(document));
    } else if (is_mode(event, "twice")) {
        post(path, "", event, length);
        int status = post(path, "", event, length);
        int other = post("invocation/wrong/response", "", event, length);
        printf("second %d, wrong %d\n", status, other);
        fflush(stdout);
    } else {
        if (is_mode(event, "print")) {
            printf("to standard output\n");
            fflush(stdout);
            fprintf(stderr, "to standard error\n");
        }
        post(path, "", event, length);
    }
}

int main(void) {
    open_connection();
    before_first_event();
    for (;;) {
        static const char request[] = "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: x\r\n\r\n";
        send_all(request, sizeof request - 1);
        size_t length = 0;
        int status = 0;
        char *event = read_answer(&length, &status);
        char *field = strcasestr(received, "Lambda-Runtime-Aws-Request-Id:");
        char id[64] = "";
        if (status != 200 || field == NULL || sscanf(field + 30, " %63s", id) != 1) {
            exit(94);
        }
        answer(id, event, length);
    }
}
