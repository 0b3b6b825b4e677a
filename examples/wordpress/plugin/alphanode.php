<?php
/**
 * Plugin Name: Articles by alphanode
 * Description: Registers the post meta of the field table and shows single posts as rendered articles.
 *
 * The renderer is a small server (server.js) that is given a post as the REST API gives it. Its address
 * is the constant ALPHANODE_RENDERER. When it cannot be reached, WordPress shows the post as before.
 */

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		$fields = json_decode( file_get_contents( __DIR__ . '/meta.json' ), true );
		foreach ( $fields as $key => $args ) {
			register_post_meta( 'post', $key, $args );
		}
	}
);

add_action(
	'wp_enqueue_scripts',
	function () {
		wp_enqueue_style( 'alphanode', plugins_url( 'styles.css', __FILE__ ), array(), '1' );
	}
);

/*
 * The API gives a registered field that a post does not have as 0 or empty, which nobody can tell from a
 * stored 0. What the editor reads stays as it is.
 */
add_filter(
	'rest_prepare_post',
	function ( $response, $post, $request ) {
		if ( 'edit' === $request['context'] || ! isset( $response->data['meta'] ) ) {
			return $response;
		}
		foreach ( array_keys( $response->data['meta'] ) as $key ) {
			if ( ! metadata_exists( 'post', $post->ID, $key ) ) {
				unset( $response->data['meta'][ $key ] );
			}
		}
		return $response;
	},
	10,
	3
);

// Block themes would put typographic marks into URLs and numbers of the article.
add_filter(
	'no_texturize_tags',
	function ( $tags ) {
		return array_merge( $tags, array( 'article' ) );
	}
);

/** The post with its embedded terms and pictures, just as /wp/v2/posts/<id>?_embed answers. */
function alphanode_record( $post_id ) {
	$response = rest_do_request( new WP_REST_Request( 'GET', "/wp/v2/posts/$post_id" ) );
	return rest_get_server()->response_to_data( $response, true );
}

/** The rendered article, or null when the renderer refused it or is away. */
function alphanode_render( $post_id ) {
	$response = wp_remote_post(
		ALPHANODE_RENDERER,
		array(
			'headers' => array( 'Content-Type' => 'application/json' ),
			'body'    => wp_json_encode( alphanode_record( $post_id ) ),
		)
	);
	if ( is_wp_error( $response ) ) {
		error_log( 'The renderer cannot be reached: ' . $response->get_error_message() );
		return null;
	}
	if ( 200 !== wp_remote_retrieve_response_code( $response ) ) {
		error_log( 'The renderer refused a post: ' . wp_remote_retrieve_body( $response ) );
		return null;
	}
	return wp_remote_retrieve_body( $response );
}

function alphanode_forget( $post_id ) {
	delete_transient( "alphanode_$post_id" );
}

add_action( 'save_post', 'alphanode_forget' );
foreach ( array( 'added_post_meta', 'updated_post_meta', 'deleted_post_meta' ) as $change ) {
	add_action(
		$change,
		function ( $meta_id, $post_id ) {
			alphanode_forget( $post_id );
		},
		10,
		2
	);
}

add_filter(
	'the_content',
	function ( $content ) {
		static $rendering = false;
		// The record holds the content as this filter's other callbacks make it.
		if ( $rendering || ! is_singular( 'post' ) || ! in_the_loop() ) {
			return $content;
		}
		$post_id = get_the_ID();
		$html    = get_transient( "alphanode_$post_id" );
		if ( false === $html ) {
			$rendering = true;
			$html      = alphanode_render( $post_id );
			$rendering = false;
			if ( null === $html ) {
				return $content;
			}
			set_transient( "alphanode_$post_id", $html, DAY_IN_SECONDS );
		}
		return $html;
	},
	PHP_INT_MAX
);
